/** Cases: worked examples of law as text, checked against the rules. The caller reads the files. */
export { type CaseFormat, readCases } from './read.ts'
export { type CaseReport, checkText, failure } from './report.ts'
