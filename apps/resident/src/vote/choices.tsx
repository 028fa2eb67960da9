import type { Choice, MotionPage } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { AbstainIcon, AgainstIcon, FollowIcon, ForIcon } from '../shell/icons.tsx'
import { choiceWord } from './words.ts'

const ICONS: Partial<Record<Choice, () => React.JSX.Element>> = {
  FOR: ForIcon,
  AGAINST: AgainstIcon,
  ABSTAIN: AbstainIcon,
  FOLLOW: FollowIcon,
}

type ChoicesProps = { choices: MotionPage['choices']; again: boolean; onPick: (choice: Choice) => void }

/** The big buttons. All alike on purpose: colour must not advise. */
export function Choices({ choices, again, onPick }: ChoicesProps) {
  return (
    <fieldset className="bare">
      <legend className="small muted center">{again ? t('choices.again') : t('choices.lead')}</legend>
      <div className={choices.length > 3 ? 'choices four' : 'choices'}>
        {choices.map(({ choice }) => {
          const Icon = ICONS[choice]
          return (
            <button key={choice} type="button" className="choice" onClick={() => onPick(choice)}>
              {Icon ? <Icon /> : null}
              {choiceWord(choice)}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
