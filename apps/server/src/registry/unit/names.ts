/** How a building is called on screen: 1 → 1栋, A → A座; names that say more stay as they are. */
export function buildingTitle(building: string): string {
  if (/^\d+$/.test(building)) return `${building}栋`
  if (/^[A-Z]$/.test(building)) return `${building}座`
  return building
}
