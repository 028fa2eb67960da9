import type { ReactNode } from 'react'

/** Line icons, drawn here so that no icon font or set has to be loaded. They say nothing: labels do. */
function icon(paths: ReactNode, size = '1.5rem') {
  return function Icon() {
    return (
      <svg
        viewBox="0 0 24 24"
        style={{ width: size, height: size }}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    )
  }
}

export const BackIcon = icon(<path d="M15 5l-7 7 7 7" />)
export const GoIcon = icon(<path d="M9 6l6 6-6 6" />, '1.1rem')
export const HomeIcon = icon(<path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z" />)
export const VoteIcon = icon(
  <>
    <path d="M5 11v9h14v-9" />
    <path d="M3 11h18M9 3h6v8H9z" />
  </>,
)
export const BellIcon = icon(
  <>
    <path d="M6 17V11a6 6 0 0 1 12 0v6l2 1H4z" />
    <path d="M10 21h4" />
  </>,
)
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c1-5 4-7 8-7s7 2 8 7" />
  </>,
)
export const ForIcon = icon(<path d="M5 13l5 5 9-11" />, '1.3rem')
export const AgainstIcon = icon(<path d="M6 6l12 12M18 6L6 18" />, '1.3rem')
export const AbstainIcon = icon(<circle cx="12" cy="12" r="8" />, '1.3rem')
export const FollowIcon = icon(<path d="M4 8h13l-3-3M20 16H7l3 3" />, '1.3rem')
