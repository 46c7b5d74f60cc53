/** Rows flowing back into a point in time: the application's icon, drawn small. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7.5" fill="#006e69" />
      <path d="M8 9.5h16M8 16h10M8 22.5h5" stroke="#a6dad7" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M25 14v5.5a3 3 0 0 1-3 3h-3.2"
        stroke="#fff"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
      <path
        d="m20.5 18.6-3.9 3.9 3.9 3.9"
        stroke="#fff"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
