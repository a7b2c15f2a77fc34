import { get } from './api.js'
import { h } from './dom.js'
import { fill, moment, view } from './list.js'
import { say } from './words.js'

/** How the latest editions and answers came about; each opens to its lines, refusals and calls. */
export function auditsView() {
  const rows = h('ul', { class: 'rows' })
  void fill(rows, get('/api/audits'), auditRow, [say('noAudits'), say('noAuditsWhy')])
  return view(say('audits'), rows)
}

function auditRow({ of, room, about, at, lines, dropped, calls }) {
  return h(
    'li',
    { class: 'row still' },
    h(
      'details',
      {},
      h(
        'summary',
        { class: 'row-title' },
        h('span', { class: 'health well' }, say(of)),
        h('span', {}, about),
      ),
      h('ul', { class: 'record' }, lines.map(lineItem), dropped.map(dropItem), calls.map(callItem)),
    ),
    h(
      'p',
      { class: 'row-facts' },
      h('span', {}, `#${room}`),
      h('span', {}, moment(at)),
      h('span', {}, say('linesTold', lines.length)),
      dropped.length > 0 ? h('span', {}, say('linesRefused', dropped.length)) : undefined,
    ),
  )
}

function lineItem({ text, writer, citations }) {
  return h(
    'li',
    {},
    h('p', {}, text, writer === 'model' ? h('small', {}, ` (${say('byModel')})`) : undefined),
    citations.map(({ sentence }) => h('blockquote', {}, sentence)),
  )
}

function dropItem({ text, reasons }) {
  return h(
    'li',
    {},
    h('del', {}, text),
    h('small', {}, ` ${say('refusedFor', reasons.join(', '))}`),
  )
}

function callItem({ task, model, outcome, detail, usage, cost }) {
  const tokens = say('tokensUsed', usage.input + usage.output)
  const words = [
    task,
    model,
    detail ? `${outcome}: ${detail}` : outcome,
    tokens,
    `$${cost.toFixed(4)}`,
  ]
  return h('li', {}, h('small', {}, words.join(' · ')))
}
