import type { BallotMotion, BallotPaper } from '../api/types.ts'

export type PaperMotion = { paper: BallotPaper; motion: BallotMotion }

function flat(papers: readonly BallotPaper[]): PaperMotion[] {
  return papers.flatMap((paper) => paper.motions.map((motion) => ({ paper, motion })))
}

/** Motions whose vote runs now: first those still to be cast, then by the end of voting. */
export function openMotions(papers: readonly BallotPaper[]): PaperMotion[] {
  const open = flat(papers).filter(({ paper }) => paper.state === 'VOTING')
  const rank = (m: PaperMotion) => (m.motion.canVote && !m.motion.mine ? 0 : 1)
  return open.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.paper.votingUntil ?? '').localeCompare(b.paper.votingUntil ?? '') ||
      a.motion.seq - b.motion.seq,
  )
}

/** Assemblies announced but not open yet. */
export function comingPapers(papers: readonly BallotPaper[]): BallotPaper[] {
  return papers.filter((paper) => paper.state === 'NOTICED' || paper.state === 'ROLL_FROZEN')
}

/** Assemblies whose voting is over, or that were called off. */
export function pastPapers(papers: readonly BallotPaper[]): BallotPaper[] {
  return papers.filter((paper) => !['DRAFT', 'NOTICED', 'ROLL_FROZEN', 'VOTING'].includes(paper.state))
}

/** Everything this person has cast, newest first. */
export function castMotions(papers: readonly BallotPaper[]): PaperMotion[] {
  return flat(papers)
    .filter(({ motion }) => motion.mine !== null)
    .sort((a, b) => b.motion.mine!.castAt.localeCompare(a.motion.mine!.castAt))
}
