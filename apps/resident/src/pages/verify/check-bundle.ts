import { type BundleLaw, type BundleReport, verifyBundle } from '@linli/proof/bundle'
import { lightVerifiers, sha256, sm3 } from '@linli/proof/verify'

// This file, the proof package and the law are loaded only on the page that checks bundles.

/** Checks a bundle in this browser; nothing is sent anywhere. Without BigInt (iOS 13) SM2 and the law are left out, and said to be. */
export async function checkBundle(bytes: Uint8Array): Promise<BundleReport> {
  const { law, sm2 } = await heavyParts()
  return verifyBundle(bytes, { sm3, sha256, verifiers: { ...lightVerifiers, ...sm2 }, law })
}

type Heavy = { law: BundleLaw | null; sm2: Partial<typeof lightVerifiers> }

async function heavyParts(): Promise<Heavy> {
  if (typeof BigInt !== 'function') return { law: null, sm2: {} }
  const [{ verifySm2 }, { recount, reallocate }] = await Promise.all([
    import('@linli/proof/sm2'),
    import('@linli/law/recount'),
  ])
  return { law: { recount, allocate: reallocate }, sm2: { sm2: verifySm2 } }
}
