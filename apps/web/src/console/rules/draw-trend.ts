import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { RuleWords } from './rules.words.ts'
import type { Column } from './trend-columns.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Columns for orders that were told something, a line for refusals. Answers what clears it away. */
export function drawTrend(
  host: HTMLElement,
  columns: Column[],
  words: RuleWords,
  severities: Record<'blocks' | 'warns' | 'informs', string>,
): () => void {
  const chart = init(host, undefined, { renderer: 'svg' })
  const bar = (name: string, color: string, of: (it: Column) => number) => ({
    name,
    type: 'bar' as const,
    barMaxWidth: 18,
    color,
    data: columns.map(of),
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    legend: { top: 0, itemGap: 24 },
    tooltip: { trigger: 'axis' },
    // the legend takes two lines on a phone
    grid: { left: 44, right: 24, top: host.clientWidth < 500 ? 68 : 40, bottom: 28 },
    xAxis: { type: 'category', data: columns.map(({ day }) => day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      bar(severities.blocks, '#b3261e', (it) => it.blocks),
      bar(severities.warns, '#c58a00', (it) => it.warns),
      bar(severities.informs, '#5b8fd9', (it) => it.informs),
      {
        name: words.figures.refusals,
        type: 'line',
        symbol: 'diamond',
        symbolSize: 9,
        color: '#1c2430',
        data: columns.map(({ refusals }) => refusals),
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
