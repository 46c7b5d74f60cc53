export * from '../shared/format';
