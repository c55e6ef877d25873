/** One stacked bar of all units by grade, told by words and numbers as well as by colour. */
import { gradeInForce, type Assessment } from '../../assessment';
import { useWords } from '../pane-context';

export function GradeBar({ assessment }: { readonly assessment: Assessment }) {
  const words = useWords();
  const { grades } = assessment.rulebook;
  const parts = [
    ...grades.value.map(({ name }, index) => ({
      name,
      tone: index,
      count: assessment.units.filter((unit) => gradeInForce(unit)?.name === name).length,
    })),
    { name: words.grade.open, tone: 'open', count: assessment.units.filter(({ grade }) => !grade).length },
  ];
  return (
    <div className="grades">
      <div className="grades__bar" aria-hidden>
        {parts.map(({ name, tone, count }) =>
          count === 0 ? null : (
            <span key={name} className={`grades__part grades__part--${tone}`} style={{ flexGrow: count }} />
          ),
        )}
      </div>
      <dl className="grades__legend">
        {parts.map(({ name, tone, count }) => (
          <div key={name}>
            <dt>
              <span className={`grades__key grades__part--${tone}`} aria-hidden />
              {name}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
