namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>A column of one occurrence that flows into a result.</summary>
internal sealed record ShownValue(Occurrence Of, RestrictedColumn Column);
