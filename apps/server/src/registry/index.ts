/** The register's front door: what other modules may use of it. */

export { getArea } from './area/area.store.ts'
export { AREA_STATES, type AreaRow, type AreaState } from './area/area.ts'
export { findByIdentity, insertBinding, unitsOfPerson } from './binding/binding.store.ts'
export { normaliseIdNo, normaliseName } from './binding/identity.ts'
export { OWNERSHIP_TRANSFERRED, type Transferred } from './ownership/transfer-ownership.ts'
export { JIANGSU, loadDivisions } from './place/load-divisions.ts'
export { buildingTitle } from './unit/names.ts'
export { readUnit } from './unit/read-unit.ts'
export { UnitDetail, UnitParams } from './unit/unit.schemas.ts'
export { type BuildingRow, listBuildings, listUnits, type UnitFilter, type UnitRow } from './unit/unit.store.ts'
export { type AreaSource, countedArea, type UnitAreas, unitLabel } from './unit/unit.ts'
