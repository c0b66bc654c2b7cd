import { useEffect, useRef, useState } from 'react';
import { Application, Applications } from './Application';
import { Compare } from './Compare';
import { Loan } from './Loan';
import { Loans } from './Loans';

const ROOMS = { loans: 'Loans', compare: 'Compare', applications: 'Applications' };

/** `#/loans/<id>` → `['loans', '<id>']` */
const place = () => location.hash.slice(2).split('/');

export function App() {
  const [[room = '', id], setPlace] = useState(place);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const move = () => {
      setPlace(place());
      // Whoever works by keyboard goes on in what has just opened.
      main.current?.focus();
    };
    addEventListener('hashchange', move);
    return () => removeEventListener('hashchange', move);
  }, []);

  return (
    <>
      <header>
        <strong>Loan desk</strong>
        <nav aria-label="Rooms">
          {Object.entries(ROOMS).map(([name, title]) => (
            <a
              key={name}
              href={`#/${name}`}
              aria-current={name === (room || 'loans') ? 'page' : undefined}
            >
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        {room === 'compare' ? (
          <Compare />
        ) : room === 'applications' ? (
          id ? (
            <Application key={id} id={id} />
          ) : (
            <Applications />
          )
        ) : id ? (
          <Loan key={id} id={id} />
        ) : (
          <Loans />
        )}
      </main>
    </>
  );
}
