/** Something to do, with where to do it. `due`: the last day on which it is in time. */
export type Todo = { title: string; sub: string; link: string; due?: string; kind: string }

/** Something that is or will be wrong, and why. */
export type Warning = { title: string; reason: string; link: string }

export type Figure = { title: string; value: string; unit: string; link?: string }

/** Addresses of the console; the console adds its own base path. */
export const linkTo = {
  areas: '/areas',
  area: (areaId: string) => `/areas/${areaId}`,
  units: (areaId: string) => `/areas/${areaId}/units`,
  assembly: (areaId: string, id: string) => `/areas/${areaId}/assemblies/${id}`,
  paper: (areaId: string, id: string) => `/areas/${areaId}/assemblies/${id}/paper`,
  import: (areaId: string, id: string) => `/areas/${areaId}/imports/${id}`,
}
