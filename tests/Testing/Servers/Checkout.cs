namespace MerajutASA.Testing.Servers;

/// <summary>The working copy that the tests were built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "MerajutASA.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("MerajutASA.sln is in no folder above the tests."));
}
