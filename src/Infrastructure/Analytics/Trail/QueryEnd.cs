namespace MerajutASA.Infrastructure.Analytics.Trail;

/// <summary>How a query ended.</summary>
internal enum QueryEnd
{
    /// <summary>Its rows left.</summary>
    Done,

    /// <summary>It asked for more time, memory or rows than its actor has.</summary>
    Limited,

    /// <summary>Whoever asked gave up waiting.</summary>
    GivenUp,

    /// <summary>It broke, or the store did.</summary>
    Failed,
}
