namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>An institution that could have children in a dataset. Where there is none, everybody knows that there are no children either.</summary>
public sealed record FigurePlace(Guid Institution, string RegionCode);
