namespace MerajutASA.Modules.Government.Standards;

/// <summary>Addresses of standards.</summary>
internal static class StandardPaths
{
    public const string List = "/standards";

    public static string Of(Guid standard) => $"{List}/{standard}";

    public static string NewItem(Guid standard) => $"{List}/{standard}/items/new";

    public static string Item(Guid standard, Guid item) => $"{List}/{standard}/items/{item}";
}
