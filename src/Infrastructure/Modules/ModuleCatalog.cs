using System.Reflection;

namespace MerajutASA.Infrastructure.Modules;

/// <summary>
/// The modules that stand beside the portal's own assembly. Files are asked, not references: the compiler drops a
/// reference whose types nobody names, and naming a module by hand is what this is here to avoid.
/// </summary>
public static class ModuleCatalog
{
    private const string Prefix = "MerajutASA.Modules.";

    private static readonly Lazy<IReadOnlyList<IModule>> Found = new(() => [.. Assemblies().SelectMany(In)]);

    public static IReadOnlyList<IModule> Modules => Found.Value;

    /// <summary>Assemblies of modules; contracts and tests are none.</summary>
    public static IEnumerable<Assembly> Assemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name[Prefix.Length..].Split('.').Length == 1)
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(name));

    private static IEnumerable<IModule> In(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IModule)))
        .Select(type => (IModule)Activator.CreateInstance(type)!);
}
