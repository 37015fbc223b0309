// The look of a page: one style sheet, light and dark, for a phone, a desk and paper.

const colours = `:root{color-scheme:light dark;
--paper:#fcfbf8;--wash:#f3f1ea;--line:#d9d4c8;--ink:#1c2024;--soft:#575d63;--link:#1f4f7d;
--error:#a11d1d;--warning:#875000;--info:#235a8c;--passed:#2a683b;--mark:#fcfbf8;
--events:#41617d;--deaths:#9a2f2a;--sea:#eef2f3;--land:#dcd8ca;--net:#c4cbcd;--track:#e6e2d8;--apt:#bcc3c4;
--unknown:#c9a24d;
--p0:#8f2330;--p1:#8f2330;--p2:#1f5f86;--p3:#6b4a9b;--p4:#2b6e4f;--p5:#8a5300;--p6:#3f474d}
@media (prefers-color-scheme:dark){:root{
--paper:#15181b;--wash:#1e2226;--line:#363c41;--ink:#e8e5de;--soft:#a9adae;--link:#8fbfe8;
--error:#ff8f86;--warning:#e8b25c;--info:#86bdea;--passed:#86c997;--mark:#15181b;
--events:#86a9c7;--deaths:#e58a80;--sea:#1a2025;--land:#343a3b;--net:#2c3439;--track:#2a2f33;--apt:#5d666b;
--unknown:#a07e33;
--p0:#ff9a8d;--p1:#ff9a8d;--p2:#8cc4ea;--p3:#c4a9f0;--p4:#8ed3ae;--p5:#e8b25c;--p6:#c9cdd0}}
`

const page = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
overflow-wrap:anywhere}
body>header,body>nav,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
h1,h2,.sentence{font-family:"Iowan Old Style",Charter,"Palatino Linotype",Georgia,serif;font-weight:600;
line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.6rem,4.5vw,2.5rem);margin:.1rem 0 .2rem}
h2{font-size:1.55rem;margin:0 0 1rem}
h3{font-size:1rem;margin:0}
p{margin:.4rem 0}
ul,ol,dl{margin:0;padding:0;list-style:none}
dd{margin:0}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
section{padding:2.2rem 0 0;scroll-margin-top:.5rem}
section+section{margin-top:2.2rem;border-top:1px solid var(--line)}
footer{padding-top:1.2rem;padding-bottom:3rem}
figure{margin:0 0 1.8rem}
.skip{position:absolute;left:-99rem;padding:.6rem 1rem;background:var(--paper)}
.skip:focus{left:0;top:0;z-index:1}
.defs{position:absolute}
.note,.question,.dimension,.path,.brow{color:var(--soft);font-size:.875rem}
.note{max-width:52rem}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.brow{margin:1.6rem 0 0;letter-spacing:.02em}
.path{margin:0 0 .4rem}
.sentence{font-size:clamp(1.2rem,3vw,1.6rem);font-weight:400;margin:.5rem 0 1rem}
.alert{border:2px solid var(--warning);border-left-width:.6rem;padding:.6rem .9rem;max-width:52rem;margin:.7rem 0}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(14.5rem,1fr));gap:.7rem 1.6rem;
border-top:1px solid var(--line);padding:.9rem 0 1.1rem}
.facts dt,.hints dt{font-size:.8125rem;color:var(--soft)}
.facts dd{line-height:1.35}
nav ul{border-top:1px solid var(--line);border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:.45rem 0}
nav a{display:inline-block;padding:.2rem 0}
`

const verdicts = `.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:1rem}
.card{border:1px solid var(--line);border-top:5px solid var(--hue);padding:.8rem .9rem 1rem}
.card h3{text-transform:capitalize;font-weight:600}
.verdict{display:flex;align-items:center;gap:.5rem;font-size:1.35rem;color:var(--hue);margin:.15rem 0 .3rem}
.question{margin:0 0 .6rem;line-height:1.35}
.plain{font-size:.9375rem}
.passed{--hue:var(--passed)}.failed{--hue:var(--error)}.doubtful{--hue:var(--warning)}
.not-tested{--hue:var(--soft)}.card.not-tested{border-top-style:dashed}
.shape{flex:none;fill:var(--hue)}
.shape .mark{fill:none;stroke:var(--mark);stroke-width:2.2}
.shape .hollow{fill:none;stroke:var(--hue);stroke-width:2.4;stroke-dasharray:4 2.7}
@media (max-width:56rem){.cards{grid-template-columns:1fr 1fr}}
@media (max-width:30rem){.cards{gap:.6rem}.card{padding:.6rem .7rem .7rem}.verdict{font-size:1.2rem}
.question{display:none}.facts{grid-template-columns:1fr 1fr;gap:.5rem 1rem}}
`

const rules = `.rules>li{border-top:1px solid var(--line)}
.rules>li:last-child{border-bottom:1px solid var(--line)}
summary{cursor:pointer}
details>summary{padding:.25rem 0}
.rule{--hue:var(--info)}.rule.error{--hue:var(--error)}.rule.warning{--hue:var(--warning)}
.rule>summary{display:grid;grid-template-columns:1rem 6.4rem minmax(12rem,19rem) 1fr 6.5rem;
gap:0 .9rem;align-items:baseline;list-style:none;padding:.6rem 0}
.rule>summary::-webkit-details-marker{display:none}
.rule>summary::before{content:"+";color:var(--soft);font-weight:600;text-align:center}
.rule[open]>summary::before{content:"–"}
.rule>summary:hover{background:var(--wash)}
.rule h3{font:600 .9375rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.severity{white-space:nowrap;color:var(--hue);font-weight:600}
.severity::before{content:"";display:inline-block;width:.6rem;height:.6rem;margin-right:.4rem;
border:2px solid var(--hue);border-radius:50%}
.error .severity::before{background:var(--hue);border-radius:0}
.warning .severity::before{background:var(--hue);clip-path:polygon(50% 0,100% 100%,0 100%);border-radius:0}
.count{grid-column:5;grid-row:1;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.holds{grid-column:4;grid-row:1/3}
.dimension{grid-column:3}
.rule>:not(summary){margin-left:1.9rem}
.rule[open]{padding-bottom:1rem}
.expected{color:var(--soft)}
.samples>li{display:grid;grid-template-columns:9rem 1fr;gap:0 1.1rem;padding:.55rem 0;
border-top:1px dotted var(--line)}
.samples p{margin:0}
.place{font-size:.875rem;color:var(--soft);font-variant-numeric:tabular-nums}
.place span+span::before{content:" · "}
.place code{display:block;color:var(--ink)}
.value{background:var(--wash);padding:.05rem .3rem;border-bottom:2px solid var(--hue)}
.cells{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin-top:.35rem;font-size:.875rem}
.cells div{max-width:100%}
.cells dt{font-size:.75rem;color:var(--soft);line-height:1.2}
.cells dd{line-height:1.35}
.cells .at dt{color:var(--hue);font-weight:600}
.cells .at dd{border-bottom:2px solid var(--hue)}
dd.void{color:var(--soft);font-style:italic}
.names{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;padding:.3rem 0 .6rem}
.differences{display:grid;gap:.8rem;margin-bottom:1.6rem}
@media (max-width:48rem){
.rule>summary{grid-template-columns:1rem 1fr auto}
.rule h3{grid-column:2/4;grid-row:2}.count{grid-column:3;grid-row:1}
.holds{grid-column:2/4;grid-row:3}.dimension{grid-column:2/4;grid-row:4}
.rule>:not(summary){margin-left:0}
.samples>li{grid-template-columns:1fr}.place code{display:inline;margin-left:.6rem}}
`

const tables = `.scroll{overflow-x:auto;margin:.6rem 0 1.2rem;overflow-wrap:normal}
table{border-collapse:collapse;width:100%;min-width:44rem;font-size:.9375rem}
table.narrow{width:auto;min-width:0}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;font-size:.8125rem;color:var(--soft);font-weight:600}
tbody th{font-weight:600}
th.number,td.number{text-align:right}
th:last-child,td:last-child{padding-right:0}
table.columns{min-width:58rem}
.about{width:42%}
.full{width:11rem}.full .note{display:block;line-height:1.3}
tr.void .full .number,li.void .number{color:var(--error);font-weight:700}
.codes li{display:grid;grid-template-columns:minmax(2.5rem,auto) 1fr 6rem 4rem;gap:0 .7rem;align-items:center;
padding:.1rem 0;font-size:.875rem;line-height:1.3}
.codes .number{text-align:right}
.tiny rect{fill:var(--events)}
`

const drawings = `svg{display:block;max-width:100%}
figcaption{margin-bottom:.5rem}
svg text{font-size:12px;fill:var(--soft);font-variant-numeric:tabular-nums;stroke:var(--paper);stroke-width:3px;
stroke-linejoin:round;paint-order:stroke}
.chart{display:grid;grid-template-columns:auto minmax(0,1fr)}
.time .grid{stroke:var(--line)}
.time .axis{stroke:var(--ink)}
.time .bar{fill:var(--events);stroke:var(--events);stroke-width:.6px;vector-effect:non-scaling-stroke}
.time .band{fill:var(--deaths);fill-opacity:.3}
.time .best{fill:none;stroke:var(--deaths);stroke-width:2px;vector-effect:non-scaling-stroke}
.time .touch{fill:transparent}
.time .touch:hover{fill:var(--ink);fill-opacity:.07}
.time .bar:hover{fill:var(--ink)}
.time .gap{fill:url(#hatch)}
.time text.summit,.time text.when{fill:var(--ink)}
.time text.summit{font-weight:600}
.hatch{stroke:var(--soft);stroke-width:1.3px;fill:none}
.key{display:inline-block;flex:none}
span.key.gap{width:1.6rem;height:.5rem;margin-right:.5rem;
background:repeating-linear-gradient(135deg,var(--soft) 0 1.3px,transparent 1.3px 3.5px)}
svg.fill{background:var(--track)}
.fill .filled{fill:var(--events)}
.fill .apt{fill:var(--apt)}
.fill .unknown{fill:var(--unknown)}
.fill .silent{fill:var(--track)}
.fill .unreadable{fill:var(--error)}
.fill .ragged{fill:url(#hatch)}
.keys{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.875rem}
.keys li{display:flex;align-items:center;gap:.45rem}
.bars{columns:2;column-gap:2.5rem}
.bars li{display:grid;grid-template-columns:10.5rem 1fr 3.6rem;gap:.7rem;align-items:center;
break-inside:avoid;font-size:.875rem;line-height:1.6}
.bars .number{text-align:right}
.bars code{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.sheet{position:relative;border:1px solid var(--line)}
.ground{width:100%;height:auto}
.over{position:absolute;left:0;top:0}
.sea{fill:var(--sea)}.land{fill:var(--land);fill-rule:evenodd}
.net{stroke:var(--net);stroke-width:1px;vector-effect:non-scaling-stroke}
.map text{stroke:var(--sea);font-size:11px}
.ruler{fill:var(--soft)}
.sign{fill:var(--paper);fill-opacity:.3;stroke-width:1.6px;stroke:var(--soft)}
.sign:hover{stroke:var(--ink);fill-opacity:.8}
.p0{fill:var(--p0);fill-opacity:.42;stroke:var(--p0);stroke-width:1px}
.p1{stroke:var(--p1)}.p2{stroke:var(--p2)}.p3{stroke:var(--p3)}.p4{stroke:var(--p4)}.p5{stroke:var(--p5)}
.p6{stroke:var(--p6)}.sign.none{stroke-dasharray:2 1.6}
.legend{display:grid;grid-template-columns:1fr auto;gap:.6rem 2.5rem;padding:.7rem 0 .2rem;font-size:.875rem}
.legend li{display:grid;grid-template-columns:24px minmax(0,34rem) auto;gap:.6rem;align-items:center}
.legend .number{text-align:right}
.legend svg.key{width:24px;height:24px}
.legend .empty{color:var(--soft)}
.sizes{display:flex;align-items:center;gap:.35rem .6rem;flex-wrap:wrap;align-self:start;margin:0}
.sizes span{display:flex;align-items:center}
@media (max-width:48rem){
.wide{display:none}.bars{columns:1}.legend{grid-template-columns:1fr}
.legend li{grid-template-columns:24px 1fr auto}}
`

const hints = `.hints{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem 2rem}
.hints dt{font-weight:600;color:var(--ink);font-size:1rem}
@media print{
:root{color-scheme:light;--paper:#fff;--mark:#fff;--sea:#f6f7f7}
body{font-size:10pt}
nav,.skip{display:none}
.cards{grid-template-columns:repeat(4,1fr)}
.verdict{font-size:1.1rem;overflow-wrap:normal}
section{break-before:auto}
h2,h3,figcaption,caption{break-after:avoid}
.card,.samples>li,figure svg,.sheet,tr{break-inside:avoid}
details::details-content{content-visibility:visible;height:auto}
.rule>summary::before{content:""}
.scroll{overflow:visible}
table,table.columns{min-width:0}
svg,.severity::before,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}}
`

/** The style sheet of a page. */
export const pageStyle: string = [colours, page, verdicts, rules, tables, drawings, hints].join("")

/** What the page's policy allows: this style sheet and nothing else. */
export const styleHash = "sha256-5Zvx8CGMxETkRZB/XeS1Vf1fm94AR0qKNNGRDSkNBho="
