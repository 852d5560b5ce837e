namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>How many children of one institution are alike in every dimension.</summary>
/// <param name="Institution">Where the records are: whoever works there may see them.</param>
/// <param name="RegionCode">The institution's region; every officer over it may see them.</param>
/// <param name="Categories">One code for each dimension, in the dataset's order.</param>
/// <param name="Children">How many.</param>
public sealed record FigureCount(Guid Institution, string RegionCode, IReadOnlyList<string> Categories, int Children);
