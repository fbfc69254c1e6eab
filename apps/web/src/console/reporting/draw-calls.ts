import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { formatShortDateTime } from '../../kit/date-time.ts'
import type { Language } from '../../kit/language.tsx'
import type { CallsWords } from './calls.words.ts'
import type { Hour } from './use-reporting.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

type Words = CallsWords

/** Bars for what came of the calls, a line for how long they took. Answers what clears it away. */
export function drawCalls(host: HTMLElement, hours: Hour[], words: Words, language: Language): () => void {
  const chart = init(host, undefined, { renderer: 'svg' })
  const bar = (name: string, color: string, of: (it: Hour) => number) => ({
    name,
    type: 'bar' as const,
    stack: 'calls',
    barMaxWidth: 24,
    color,
    data: hours.map(of),
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    grid: { left: 44, right: 56, top: 56, bottom: 28 },
    xAxis: { type: 'category', data: hours.map(({ at }) => formatShortDateTime(at, language)) },
    yAxis: [
      { type: 'value', name: words.callsAxis, minInterval: 1 },
      { type: 'value', name: words.msAxis, splitLine: { show: false } },
    ],
    series: [
      bar(words.done, '#2f8f4e', (it) => it.done),
      bar(words.refused, '#c58a00', (it) => it.refused),
      bar(words.unreachable, '#b3261e', (it) => it.unreachable),
      {
        name: words.median,
        type: 'line',
        yAxisIndex: 1,
        color: '#0b5fd8',
        // an hour without a call has no latency
        data: hours.map(({ calls, medianMs }) => (calls > 0 ? medianMs : null)),
      },
    ],
  })
  const fit = () => chart.resize()
  window.addEventListener('resize', fit)
  return () => {
    window.removeEventListener('resize', fit)
    chart.dispose()
  }
}
