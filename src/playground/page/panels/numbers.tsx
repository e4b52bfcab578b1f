/** Values by name, each with a bar of its size between 0 and 1; those of nothing are left out. */
export function Numbers({ values }: { readonly values: Readonly<Record<string, number>> }) {
  const told = Object.entries(values).filter(([, value]) => Math.abs(value) >= SMALLEST_TOLD);
  if (told.length === 0) return <p>nothing</p>;
  return (
    <dl class="numbers">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <meter min={0} max={1} value={value} aria-label={name} /> {value.toFixed(2)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Less than this is 0.00 to whoever reads. */
const SMALLEST_TOLD = 0.005;
