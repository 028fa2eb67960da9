/**
 * Identity of an assembly's ballot log: the origin line of its checkpoints, and what each receipt names.
 * It stays the same for the life of the log, so it holds no host that could move.
 * @param installation name of the installation's signing keys
 */
export function logName(installation: string, areaId: string, assemblyId: string): string {
  return `${installation}/ballots/${areaId}/${assemblyId}`
}
