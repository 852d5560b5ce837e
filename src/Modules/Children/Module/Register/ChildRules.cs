using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Children.Register;

/// <summary>What a form is checked against: the day, the age from which the law knows no child, and the regions.</summary>
internal sealed record ChildRules(DateOnly Latest, int AdultAge, RegionTree Regions);
