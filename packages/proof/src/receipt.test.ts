import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBallot, ballot, LOG_ID, receiptSigner, trustedKeys } from '../test/ballots.ts'
import { flipBit } from '../test/memory-log.ts'
import { fromBase64, toBase64 } from './bytes.ts'
import { ed25519Signer, generateEd25519 } from './ed25519.ts'
import { lightVerifiers } from './evidence.ts'
import { newSalt } from './leaf.ts'
import { nodeVerifiers } from './node.ts'
import { checkReceiptSignature, formatReceipt, issueReceipt, leafOpens, parseReceipt } from './receipt.ts'

const issue = () => issueReceipt(ballot(), newSalt(), LOG_ID, receiptSigner)

describe('receipt', () => {
  it('survives text, opens its leaf and carries a valid signature, for any ballot', () => {
    fc.assert(
      fc.property(anyBallot, (value) => {
        const receipt = parseReceipt(formatReceipt(issueReceipt(value, newSalt(), LOG_ID, receiptSigner)))
        expect(receipt.body).toMatchObject(value)
        expect(leafOpens(receipt)).toBe(true)
        expect(checkReceiptSignature(receipt, trustedKeys.receipt, nodeVerifiers)).toBe('valid')
      }),
      { numRuns: 30 },
    )
  })

  it('is valid in plain JavaScript too, and fits in a QR code', () => {
    expect(checkReceiptSignature(issue(), trustedKeys.receipt, lightVerifiers)).toBe('valid')
    expect(formatReceipt(issue()).length).toBeLessThan(1500)
  })

  it('is invalid when any member of its body is changed', () => {
    const receipt = issue()
    for (const field of Object.keys(receipt.body)) {
      const body = { ...receipt.body, [field]: 'other' }
      expect(checkReceiptSignature({ ...receipt, body }, trustedKeys.receipt, nodeVerifiers), field).toBe('invalid')
    }
  })

  it('does not open when the choice shown is not the choice signed, or with another salt', () => {
    const receipt = issue()
    expect(leafOpens({ ...receipt, body: { ...receipt.body, choice: 'AGAINST' } })).toBe(false)
    expect(leafOpens({ ...receipt, salt: newSalt() })).toBe(false)
    expect(leafOpens({ ...receipt, salt: 'nonsense' })).toBe(false)
  })

  it('is invalid with a flipped bit in its signature or an unreadable one', () => {
    const receipt = issue()
    const signature = fromBase64(receipt.signature)
    for (let bit = 0; bit < 512; bit += 5) {
      const broken = { ...receipt, signature: toBase64(flipBit(signature, bit)) }
      expect(checkReceiptSignature(broken, trustedKeys.receipt, nodeVerifiers)).toBe('invalid')
    }
    expect(checkReceiptSignature({ ...receipt, signature: '??' }, trustedKeys.receipt, nodeVerifiers)).toBe('invalid')
  })

  it('is invalid under a key that is not the platform’s, even one with the same name', () => {
    const stranger = ed25519Signer(generateEd25519(receiptSigner.key.name))
    const forged = issueReceipt(ballot(), newSalt(), LOG_ID, stranger)
    expect(checkReceiptSignature(forged, trustedKeys.receipt, nodeVerifiers)).toBe('invalid')
    const disguised = { ...forged, key: issue().key }
    expect(checkReceiptSignature(disguised, trustedKeys.receipt, nodeVerifiers)).toBe('invalid')
  })

  it('drops members that nobody signed', () => {
    const receipt = issue()
    const parsed = parseReceipt({ ...receipt, note: 'x', body: { ...receipt.body, weight: '100' } })
    expect(parsed).toEqual(receipt)
  })

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...issue(), body: { ...issue().body, v: 'linli/receipt/2' } })],
    ['no salt', JSON.stringify({ ...issue(), salt: undefined })],
    ['a leaf of the wrong length', JSON.stringify({ ...issue(), body: { ...issue().body, leaf: 'AAAA' } })],
  ])('cannot be read from %s', (_, input) => {
    expect(() => parseReceipt(input)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })
})
