import { t } from '../messages/index.ts'
import { Page } from '../shell/page.tsx'
import SignIn from '../sign-in/form.tsx'

/** Sign-in by mobile number and one-time code. */
export default function SignInPage() {
  return (
    <Page title={t('signIn.title')} parent="/">
      <SignIn />
    </Page>
  )
}
