namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>How often one query was answered.</summary>
internal sealed record AnswerCount(string Query, long FromCache, long FromSource)
{
    /// <summary>From 0 to 1.</summary>
    public double Share => (double)FromCache / (FromCache + FromSource);
}
