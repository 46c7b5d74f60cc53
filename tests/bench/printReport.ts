import os from 'node:os';
import { races } from './races';
import type { Result, Results } from './results';
import { judge, type Verdict, written } from './targets';

/** The table, the targets and the computer, as Markdown that a README can quote. */
export function printReport(results: Results, rounds: number, date: Date): string {
  const rows = races.flatMap(({ name, title }) => {
    const result = results.get(name);
    return result === undefined ? [] : [tableRow(title, result)];
  });
  return [
    `Medians of ${rounds} rounds on ${date.toISOString().slice(0, 10)}: ${computer()}.`,
    '',
    '| | CPU-s per million | events/s | MB |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
    '| Target | Wanted | Measured | |',
    '| --- | --- | ---: | --- |',
    ...judge(results).map(verdictRow),
  ].join('\n');
}

function tableRow(title: string, { cpuPerMillion, perSecond, megabytes }: Result): string {
  return `| ${title} | ${written(cpuPerMillion)} | ${written(perSecond)} | ${Math.round(megabytes)} |`;
}

function verdictRow({ what, wanted, got, ratio }: Verdict): string {
  const verdict = ratio >= 1 ? 'reached' : `missed by ${written((1 / ratio - 1) * 100)} %`;
  return `| ${what} | ${wanted} | ${got} | ${verdict} |`;
}

function computer(): string {
  const cores = os.cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const load = os.loadavg()[0] ?? 0;
  return `${cores.length} × ${model}, ${os.type()}, Node ${process.versions.node}, load ${load.toFixed(1)}`;
}
