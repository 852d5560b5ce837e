namespace MerajutASA.Modules.Business.Pledges;

/// <summary>What is typed of a pledge.</summary>
internal sealed record PledgeForm
{
    /// <summary>Rupiah; of goods their value.</summary>
    public long? Amount { get; init; }

    /// <summary>Of goods.</summary>
    public int? Quantity { get; init; }

    /// <summary>Whether the company's name may stand on public pages.</summary>
    public bool Named { get; init; }
}
