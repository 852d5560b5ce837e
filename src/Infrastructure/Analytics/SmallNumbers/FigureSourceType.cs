namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>A source of figures that a module registered.</summary>
internal sealed record FigureSourceType(Type Type, FigureDataset Dataset);
