/** The product's mark: a plug, its cord and the jack it goes into. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <img src="/mark.svg" width={size} height={size} alt="" style={{ display: "block", flexShrink: 0 }} />
  );
}
