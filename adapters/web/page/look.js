import { h, icon } from './dom.js'
import { say } from './words.js'

/** Which platform the page looks like and whether it is dark; remembered in this browser. */
const root = document.documentElement
const dark = matchMedia('(prefers-color-scheme: dark)')
const SKINS = { slack: 'Slack', discord: 'Discord' }

export function skin() {
  return root.dataset.skin
}

/** Puts the remembered look on before anything is drawn. */
export function dress() {
  const chosen = recall('skin')
  root.dataset.skin = Object.hasOwn(SKINS, chosen) ? chosen : 'slack'
  shade()
  dark.addEventListener('change', shade)
}

function shade() {
  const theme = recall('theme') || (dark.matches ? 'dark' : 'light')
  root.dataset.theme = theme
  for (const button of document.querySelectorAll('.theme')) name(button)
}

/** The switch between the platforms: two buttons of which one is pressed. */
export function skinSwitch(changed) {
  const buttons = Object.entries(SKINS).map(([value, label]) =>
    h(
      'button',
      {
        type: 'button',
        'data-skin-choice': value,
        'aria-pressed': String(skin() === value),
        on: {
          click: () => {
            if (skin() === value) return
            root.dataset.skin = value
            keep('skin', value)
            for (const button of buttons) {
              button.setAttribute('aria-pressed', String(button.dataset.skinChoice === value))
            }
            changed()
          },
        },
      },
      label,
    ),
  )
  return h('div', { class: 'switch', role: 'group', 'aria-label': say('showAs') }, buttons)
}

export function themeButton() {
  const button = h('button', { type: 'button', class: 'tool theme' })
  button.addEventListener('click', () => {
    keep('theme', root.dataset.theme === 'dark' ? 'light' : 'dark')
    shade()
  })
  name(button)
  return button
}

function name(button) {
  const isDark = root.dataset.theme === 'dark'
  button.replaceChildren(icon(isDark ? 'sun' : 'moon'))
  button.title = say(isDark ? 'toLight' : 'toDark')
  button.setAttribute('aria-label', button.title)
}

function recall(key) {
  try {
    return localStorage.getItem(`sherpa.${key}`) ?? ''
  } catch {
    return ''
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(`sherpa.${key}`, value)
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
