namespace MerajutASA.Infrastructure.Modules;

/// <summary>The groups of the left navigation, in the order of a day's work. A group nobody may enter is not drawn.</summary>
public static class NavigationGroups
{
    public const string Today = "today";
    public const string Children = "children";
    public const string Cases = "cases";
    public const string Calendar = "calendar";
    public const string Institutions = "institutions";
    public const string Giving = "giving";
    public const string Reports = "reports";
    public const string Administration = "administration";

    public static IReadOnlyList<string> InOrder { get; } =
        [Today, Children, Cases, Calendar, Institutions, Giving, Reports, Administration];
}
