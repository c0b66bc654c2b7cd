/** The look of the landing page of the graph, in a working place. Named by its digest in the page's policy. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfbf9;--card:#fff;--ink:#1b1f1d;--soft:#5d6661;--line:#e3e6e1;--edge:#c9cfc9;--accent:#0f7a5b;--calm-bg:#e6f3ee;--warn:#9a4b00;--warn-bg:#fff1de}
@media (prefers-color-scheme:dark){:root{--paper:#131615;--card:#1a1e1c;--ink:#e8ebe9;--soft:#9aa5a0;--line:#2b312e;--edge:#454d49;--accent:#5cc9a2;--calm-bg:#16322a;--warn:#ffb866;--warn-bg:#3a2812}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:10.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
header,main{padding:0 clamp(1rem,4vw,2rem)}
header>*,main>*{max-width:64rem;margin-inline:auto}
header{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding-block:.8rem .6rem}
.bar,.clock{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1rem}
h1{margin:0;font-size:1.15rem;letter-spacing:-.015em}
nav{display:flex;gap:.9rem;text-transform:capitalize;margin-right:auto}
a{color:var(--ink);text-decoration-color:var(--accent);text-decoration-thickness:1.5px;text-underline-offset:.22em}
a:hover{color:var(--accent)}
.clock{margin-top:.6rem;justify-content:space-between}
.clock p{margin:0;font-weight:600;font-variant-numeric:tabular-nums}
.said{margin-top:.6rem;margin-bottom:0;padding:.3rem .7rem;border-radius:8px;background:var(--calm-bg);color:var(--accent);overflow-wrap:anywhere}
.said.no{background:var(--warn-bg);color:var(--warn)}
section{padding-top:2rem}
h2{margin:0;font-size:1.5rem;letter-spacing:-.02em}
h3{margin:1.4rem 0 .5rem;font-size:1rem}
small,.soft,.hint{color:var(--soft);font-weight:400}
small{font-size:.8125rem}
.hint{margin:.3rem 0 .6rem;font-size:.875rem}
code{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
ul{margin:0;padding:0;list-style:none}
.rows{border-top:1px solid var(--line)}
.rows li{display:grid;grid-template-columns:6rem 11rem minmax(11rem,1fr) fit-content(28rem);gap:.25rem .9rem;align-items:center;min-height:3rem;padding:.4rem .5rem;border-bottom:1px solid var(--line)}
.rows li:target{background:var(--calm-bg)}
.ref{font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.badge{justify-self:start;padding:.1rem .55rem;border-radius:99px;background:var(--calm-bg);color:var(--accent);font-size:.6875rem;font-weight:650;letter-spacing:.04em}
:target .badge{background:var(--paper)}
.facts{color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
.steps,form{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center}
.rows .steps,.rows form{justify-content:flex-end}
.rows~.steps{margin-top:.7rem}
button,input,select{max-width:100%;min-height:2.1rem;padding:.25rem .7rem;border:1px solid var(--edge);border-radius:7px;background:var(--card);color:inherit;font:inherit;font-size:.875rem}
button{font-weight:600;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
input[type=number]{width:5rem}
input[type=search]{width:12rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:7px}
.parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.8rem;align-items:start;grid-template-rows:auto 1fr;margin-top:1.2rem}
details{min-width:0;padding:.6rem .9rem;border:1px solid var(--line);border-radius:10px;background:var(--card)}
summary{font-weight:600;cursor:pointer}
details>:not(summary){margin-top:.7rem}
.grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem;align-items:end}
.grid label{display:grid;gap:.2rem;font-size:.8125rem;color:var(--soft)}
.grid select,.grid input{width:100%;color:var(--ink)}
.plain li{padding:.25rem 0;overflow-wrap:anywhere}
.parts>[id$=faults]{grid-row:span 2}
.parts>[id$=switches]{grid-column:1/-1}
.switches{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));column-gap:2.5rem}
.switches li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.4rem .8rem;align-items:center;padding:.5rem 0;border-top:1px solid var(--line)}
.switches form{flex-wrap:nowrap}
.switches select,.switches input{width:9rem}
.switches b{font-size:.75rem;color:var(--warn)}
footer{display:grid;gap:.8rem;padding:2.5rem 0 3rem}
@media (max-width:44rem){
html{scroll-padding-top:4.5rem}
header{display:contents}
header>*{margin-inline:1rem}
.bar{padding-top:1rem}
.rows li{grid-template-columns:1fr auto;padding-block:.7rem}
.grid{grid-template-columns:1fr}
.rows .facts,.rows .steps{grid-column:1/-1}
.rows .steps,.rows form{justify-content:flex-start}
.bar [role=search]{order:3;width:100%}
.bar input{flex:1}
button{min-height:2.5rem}
.parts>[id$=faults]{grid-row:span 2}
.parts>[id$=switches]{grid-column:1/-1}
.switches{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));column-gap:2.5rem}
.switches li{grid-template-columns:1fr}
.said{position:sticky;top:.5rem;z-index:1}
}
`;
