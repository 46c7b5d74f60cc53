/** The report's look: the application's colours, light and dark as the reader's system is, ink on paper when printed. */
export const style = `
:root { color-scheme: light dark; --canvas: #f6f7f8; --surface: #fff; --sunken: #eff2f3; --line: #dde2e5; --text: #17212b; --quiet: #55626e; --accent: #006e69; --good: #14713d; --good-ground: #e3f4e9; --look: #8a5300; --look-ground: #fdf1dc; --stopped: #b3261e; --stopped-ground: #fdeceb; }
@media (prefers-color-scheme: dark) { :root { --canvas: #12171b; --surface: #1a2126; --sunken: #232c33; --line: #2f3a42; --text: #e6ebee; --quiet: #a3b0b9; --accent: #6fd0ca; --good: #6fd596; --good-ground: #16301f; --look: #f2be6b; --look-ground: #372a12; --stopped: #ff9d94; --stopped-ground: #3d1c1a; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 20px 48px; background: var(--canvas); color: var(--text); font: 15px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main, header, footer { max-width: 880px; margin: 0 auto; }
.brand { display: flex; align-items: center; gap: 10px; color: var(--quiet); font-size: 14px; }
.brand b { color: var(--text); }
h1 { margin: 18px 0 6px; font-size: 28px; line-height: 1.2; letter-spacing: -0.015em; overflow-wrap: anywhere; }
h2 { margin: 0 0 12px; font-size: 17px; line-height: 1.3; letter-spacing: -0.005em; }
h3 { margin: 22px 0 8px; font-size: 13px; font-weight: 600; color: var(--quiet); }
p { margin: 0 0 8px; }
.state { display: inline-flex; align-items: center; gap: 6px; padding: 3px 12px 3px 9px; border-radius: 999px; font-size: 14px; font-weight: 600; vertical-align: 2px; }
.state svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.good { color: var(--good); background: var(--good-ground); }
.look { color: var(--look); background: var(--look-ground); }
.stopped { color: var(--stopped); background: var(--stopped-ground); }
dl.facts { display: flex; flex-wrap: wrap; gap: 6px 32px; margin: 14px 0 22px; }
dl.facts dt { font-size: 12.5px; color: var(--quiet); }
dl.facts dd { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
section { margin: 16px 0 0; padding: 20px 22px 22px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.equation { display: flex; flex-wrap: wrap; gap: 6px; }
.tile { flex: 1 1 94px; min-width: 94px; padding: 10px 10px 11px; background: var(--sunken); border: 1px solid transparent; border-radius: 8px; }
.tile b { display: block; font-size: 21px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
.tile span { display: block; font-size: 13px; font-weight: 600; white-space: nowrap; }
.tile small { display: block; font-size: 12px; line-height: 1.35; color: var(--quiet); }
.tile.nothing b { color: var(--quiet); font-weight: 500; }
.tile.good small, .tile.look small, .tile.stopped small { color: inherit; }
.tile.total { background: none; border-color: var(--line); }
.sign { align-self: center; color: var(--quiet); font-size: 16px; }
.story { margin: 0; padding: 0; list-style: none; }
.story li { margin: 0 0 6px; }
.story li:first-child { font-size: 17px; font-weight: 600; }
.quiet { margin: 4px 0 0; color: var(--quiet); font-size: 13px; }
.total { font-variant-numeric: tabular-nums; }
.big { font-size: 21px; font-weight: 650; letter-spacing: -0.01em; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
.bars td:first-child { width: 46%; }
.bars td:nth-child(2) { width: 36%; }
table.narrow { width: auto; min-width: 280px; }
th { padding: 0 12px 6px 0; text-align: left; font-size: 12.5px; font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--line); }
td { padding: 8px 12px 8px 0; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th:last-child, td:last-child { padding-right: 0; }
td small { display: block; color: var(--quiet); font-size: 12.5px; }
.tag { display: inline-block; padding: 0 8px; border-radius: 999px; font-size: 12px; font-weight: 600; line-height: 20px; white-space: nowrap; }
.mark { fill: var(--accent); }
.ground { fill: var(--sunken); }
.share { display: block; width: 100%; min-width: 60px; height: 5px; margin-top: 9px; border-radius: 3px; }
.chart { display: block; width: 100%; height: 128px; border-bottom: 1px solid var(--line); }
.area { fill: var(--accent); opacity: 0.16; }
.line { fill: none; stroke: var(--accent); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.axis { display: flex; justify-content: space-between; margin: 4px 0 0; color: var(--quiet); font-size: 12.5px; }
summary { margin-top: 8px; color: var(--accent); font-size: 13px; cursor: pointer; }
details table { margin-top: 10px; }
pre { margin: 10px 0; padding: 12px 14px; background: var(--sunken); border-radius: 8px; font: 12.5px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: 0.92em ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.details { display: grid; grid-template-columns: minmax(130px, auto) 1fr; gap: 5px 20px; margin: 0; font-size: 13.5px; }
.details dt { color: var(--quiet); }
.details dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 20px; color: var(--quiet); font-size: 12.5px; }
@media (max-width: 560px) { body { padding: 20px 12px 32px; } section { padding: 16px; } .sign { display: none; } .details { grid-template-columns: 1fr; gap: 0; } .details dd { margin-bottom: 6px; } }
@media print { :root { color-scheme: light; --canvas: #fff; --surface: #fff; --sunken: #f1f3f4; --line: #cdd3d7; --text: #000; --quiet: #444; --accent: #006e69; --good: #14713d; --good-ground: #e3f4e9; --look: #8a5300; --look-ground: #fdf1dc; --stopped: #b3261e; --stopped-ground: #fdeceb; } body { padding: 0; font-size: 12px; } section { break-inside: avoid-page; padding: 14px 16px; } h2 { break-after: avoid; } tr { break-inside: avoid; } details { display: none; } .chart { height: 90px; } }
`;
