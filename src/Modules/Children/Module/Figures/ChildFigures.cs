using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Figures;

/// <summary>What is published about children, for whoever may not open their records.</summary>
internal static class ChildFigures
{
    /// <summary>Children who came into care in the month.</summary>
    public static FigureDataset Entered { get; } = new("children.entered", [Sexes, Ages, Reasons]);

    /// <summary>Children whose case moved in the month, by the stage at which it stood after the last move.</summary>
    public static FigureDataset Moved { get; } = new("children.moved", [Stages, Sexes, Ages]);

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<FigureDataset> All { get; } = [Entered, Moved];

    private static FigureDimension Sexes => new("sex", CodesOf<Sex>());

    private static FigureDimension Ages => new("age", AgeGroups.Codes);

    private static FigureDimension Reasons => new("reason", CodesOf<EntryReason>());

    /// <summary>Stages by their numbers: as facts and events name them.</summary>
    private static FigureDimension Stages => new("stage", [.. Enum.GetValues<CaseStage>().Select(StageCode)]);

    public static string StageCode(CaseStage stage) => ((short)stage).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static IServiceCollection AddChildFigures(this IServiceCollection services) => services
        .AddFigures<EnteredFigures>(Entered)
        .AddFigures<MovedFigures>(Moved);

    private static IReadOnlyList<string> CodesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Codes.Of)];
}
