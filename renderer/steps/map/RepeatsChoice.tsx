import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setMessageIds } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { type RepeatsWay, repeatsWay, repeatsWays, waysFor } from './repeatsWays';

export interface RepeatsChoiceProps {
  readonly plan: Plan;
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** A way that needs a column holds once the column is chosen: until then the plan stays as it was. */
export function RepeatsChoice({ plan, onEdit }: RepeatsChoiceProps) {
  const { t } = useTranslation('map');
  const { messageIds, columns } = plan;
  const [way, setWay] = useState<RepeatsWay>(repeatsWay(messageIds));
  const data = columns.map((name, index) => ({ value: String(index), label: name }));
  const set = (ids: Plan['messageIds']): void => {
    onEdit((old) => setMessageIds(old, ids));
  };
  const shared = { data, size: 'xs', searchable: true, limit: 100, ml: 28, mt: 6 } as const;

  return (
    <Radio.Group
      value={way}
      label={t('repeats.question')}
      description={t('repeats.intro')}
      onChange={(chosen) => {
        const next = repeatsWays.find((known) => known === chosen);
        if (next === undefined) return;
        setWay(next);
        if (next === 'row') set(undefined);
        if (next === 'content') set({ by: 'content' });
      }}
    >
      <Stack gap="md" mt="md">
        {waysFor(messageIds).map((known) => (
          <div key={known}>
            <Radio value={known} label={t(`repeats.${known}`)} description={t(`repeats.${known}Text`)} />
            {known === 'column' && way === 'column' && (
              <Select
                {...shared}
                label={t('repeats.chooseColumn')}
                allowDeselect={false}
                value={messageIds?.by === 'column' ? String(messageIds.column) : null}
                nothingFoundMessage={t('columns.noMatch')}
                onChange={(column) => {
                  if (column !== null) set({ by: 'column', column: Number(column) });
                }}
              />
            )}
            {known === 'columns' && way === 'columns' && (
              <MultiSelect
                {...shared}
                label={t('repeats.chooseColumns')}
                maxValues={100}
                value={messageIds?.by === 'columns' ? messageIds.columns.map(String) : []}
                nothingFoundMessage={t('columns.noMatch')}
                onChange={(chosen) => {
                  // Without a column there is nothing to go by.
                  set(chosen.length === 0 ? undefined : { by: 'columns', columns: chosen.map(Number) });
                }}
              />
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
