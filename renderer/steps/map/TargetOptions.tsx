import { Combobox } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columnOfPath } from '../../../shared/model/columnPath';
import type { Target } from '../../../shared/model/plan';
import type { TargetGroup, TargetOption } from './targetOptions';
import { useTargetText } from './useTargetText';
import classes from './TargetSelect.module.css';

export interface TargetOptionsProps {
  readonly id: string;
  readonly groups: readonly TargetGroup[];
  /** Key of the option that is chosen now. */
  readonly chosen: string;
  /** Key of "Do not send", where that is a choice. */
  readonly nothing: string | null;
}

export function TargetOptions({ id, groups, chosen, nothing }: TargetOptionsProps) {
  const { t } = useTranslation('map');
  return (
    <Combobox.Options id={id} aria-label={t('becomes.options')} className={classes['options'] ?? ''}>
      {nothing !== null && (
        <Combobox.Option value={nothing} active={chosen === nothing}>
          <span className={classes['option']}>
            {t('becomes.notSent')}
            {chosen === nothing && <IconCheck size={14} aria-hidden />}
          </span>
        </Combobox.Option>
      )}
      {groups.map(({ group, options }) => (
        <Combobox.Group key={group} label={t(`groups.${group}`)}>
          {options.map((option) => (
            <Combobox.Option key={option.key} value={option.key} active={option.key === chosen}>
              <OptionText option={option} chosen={option.key === chosen} />
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {groups.length === 0 && <Combobox.Empty>{t('becomes.nothing')}</Combobox.Empty>}
    </Combobox.Options>
  );
}

function OptionText({ option, chosen }: { readonly option: TargetOption; readonly chosen: boolean }) {
  const newName = useNewName();
  const targetText = useTargetText();
  return (
    <span className={classes['option']}>
      {option.isNew ? (
        <>
          <IconPlus size={14} aria-hidden />
          <span className={classes['name']}>{newName(option.target)}</span>
        </>
      ) : (
        <span className={classes['name']}>{targetText(option.target).name}</span>
      )}
      {chosen && <IconCheck size={14} aria-hidden />}
    </span>
  );
}

/** "New property “plan”". */
function useNewName(): (target: Target) => string {
  const { t } = useTranslation('map');
  return (target) => {
    if ('path' in target) return t(`newKinds.${target.kind}`, { name: columnOfPath(target.path) });
    if ('name' in target) return t('newKinds.integrations', { name: target.name });
    return t(`targets.${target.kind}`);
  };
}
