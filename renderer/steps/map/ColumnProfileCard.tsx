import { Popover, UnstyledButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnDetails, ColumnProfile } from '../../../shared/model/csv';
import { formatAbout, formatCount, formatShare } from '../../format';
import classes from './ColumnProfileCard.module.css';

export interface ColumnProfileCardProps {
  /** Of the column. */
  readonly name: string;
  readonly profile: ColumnProfile;
}

/** The column's name, which opens what is known of its values: of the rows that were read so far, in the end of all. */
export function ColumnProfileCard({ name, profile }: ColumnProfileCardProps) {
  const { t } = useTranslation('map');
  return (
    <Popover position="bottom-start" width={340} shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={classes['name']}
          title={name}
          aria-label={t('profile.open', { column: name })}
        >
          <span className={classes['text']}>{name}</span>
          <IconInfoCircle size={14} className={classes['icon']} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes['card']}>
        <div className={classes['title']}>{name}</div>
        <p className={classes['rows']}>{filledWords()}</p>
        {profile.details && <Details details={profile.details} profile={profile} />}
      </Popover.Dropdown>
    </Popover>
  );

  function filledWords(): string {
    const { rows, filled } = profile;
    const counted = formatCount(rows);
    if (filled === 0) return t('profile.allEmpty', { count: rows, counted });
    if (filled === rows) return t('profile.allFilled', { count: rows, counted });
    const share = formatShare(filled / rows);
    return t('profile.filled', { filled: formatCount(filled), count: rows, counted, share });
  }
}

function Details({ details, profile }: { readonly details: ColumnDetails; readonly profile: ColumnProfile }) {
  const { t } = useTranslation('map');
  const { distinct, top, shapes, shortest, longest, range } = details;
  const different = distinct.exact && distinct.value === profile.filled;
  return (
    <dl className={classes['facts']}>
      <Fact name={t('profile.distinct')}>
        {different
          ? t('profile.allDifferent')
          : distinct.exact
            ? formatCount(distinct.value)
            : t('profile.about', { counted: formatAbout(distinct.value) })}
      </Fact>
      {top.length > 0 ? (
        <Fact name={t('profile.top')}>
          <TopValues details={details} filled={profile.filled} />
        </Fact>
      ) : (
        <Fact name={t('profile.samples')}>
          <ul className={classes['values']}>
            {profile.samples.map((sample) => (
              <li key={sample} className={classes['value']}>
                {sample}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {range && (
        <>
          <Fact name={t(profile.shape === 'isoTime' ? 'profile.earliest' : 'profile.smallest')}>
            {shownLimit(range.least, profile)}
          </Fact>
          <Fact name={t(profile.shape === 'isoTime' ? 'profile.latest' : 'profile.largest')}>
            {shownLimit(range.greatest, profile)}
          </Fact>
        </>
      )}
      <Fact name={t('profile.lengths')}>
        {shortest === longest
          ? t('profile.length', { count: longest, counted: formatCount(longest) })
          : t('profile.lengthRange', { shortest: formatCount(shortest), longest: formatCount(longest) })}
      </Fact>
      <Fact name={t('profile.shapes')}>
        <ul className={classes['values']}>
          {[...shapes]
            .sort((one, other) => other.cells - one.cells)
            .map(({ shape, cells }) => (
              <li key={shape} className={classes['counted']}>
                <span>{t(`profile.shape.${shape}`)}</span>
                <span>{shapes.length === 1 ? t('profile.all') : formatCount(cells)}</span>
              </li>
            ))}
        </ul>
      </Fact>
    </dl>
  );
}

function TopValues({ details, filled }: { readonly details: ColumnDetails; readonly filled: number }) {
  const { t } = useTranslation('map');
  return (
    <ul className={classes['values']}>
      {details.top.map(({ value, count }, index) => (
        // Of long values only the beginning is here, which several may have in common.
        <li key={`${String(index)} ${value}`} className={classes['counted']}>
          <span className={classes['value']}>{value}</span>
          <span title={formatShare(count / filled)}>
            {details.topExact ? formatCount(count) : t('profile.atLeast', { counted: formatCount(count) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Of times, the day alone: they are in the order of their texts, which within a day says nothing where zones differ. */
function shownLimit(limit: string, { shape }: ColumnProfile): string {
  return shape === 'isoTime' ? limit.trim().slice(0, 'YYYY-MM-DD'.length) : limit;
}
