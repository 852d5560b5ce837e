namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>The folder of the repository, found from where the tests were built.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests were built outside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "MerajutASA.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
