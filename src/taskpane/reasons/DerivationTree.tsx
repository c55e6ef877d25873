/** One number with its rule, its articles, the cells it is made of, and the numbers it is made of. */
import type { Derivation } from '../../assessment';
import { derivationSentence } from '../../locales/wording';
import { decimal, formatDecimal, multiply, roundTo } from '../../workbook/decimal';
import { CellLink } from '../CellLink';
import { useSentences, useWords } from '../pane-context';

export function DerivationTree({ derivation }: { readonly derivation: Derivation }) {
  const words = useWords();
  const sentences = useSentences();
  const { quantity, articles, cells, parts } = derivation;
  return (
    <div className="derivation">
      <p className="derivation__number">
        <span>{words.reasons.quantities[quantity]}</span>{' '}
        <strong>{shown(derivation, words.reasons.openValue)}</strong>
      </p>
      <p className="derivation__rule">
        {derivationSentence(derivation, sentences)}
        {articles.length > 0 && (
          <span className="derivation__articles">
            {articles.map((article) => sentences.article(article)).join(' ')}
          </span>
        )}
      </p>
      {cells.length > 0 && (
        <details open={cells.length <= MANY}>
          <summary>{`${words.reasons.cells} ${cells.length}`}</summary>
          <ul className="cells">
            {cells.map(({ sheet, area, label, value: text }, index) => (
              <li key={index}>
                <CellLink sheet={sheet} area={area} />
                <span className="cells__label">{label}</span>
                <span className="cells__value">{text === '' ? words.preview.empty : text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {parts.length > 0 && (
        <div className="derivation__parts">
          {parts.map((part, index) => (
            <DerivationTree key={index} derivation={part} />
          ))}
        </div>
      )}
    </div>
  );
}

const HUNDRED = decimal(100);
/** More cells than this are folded away at first. */
const MANY = 6;

function shown({ quantity, value }: Derivation, open: string): string {
  if (value === null) return open;
  if (typeof value === 'string') return value;
  // A satisfaction rate is a share.
  return quantity === 'satisfaction'
    ? `${formatDecimal(roundTo(multiply(value, HUNDRED), 2))}%`
    : formatDecimal(value);
}
