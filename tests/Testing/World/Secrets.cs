using System.Security.Cryptography;

namespace MerajutASA.Testing.World;

/// <summary>Random secrets in a folder of their own, as ./merajut up makes them.</summary>
internal sealed class Secrets : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merajut-secrets-");

    public Secrets()
    {
        File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Kek = Write("kek");
        BlindIndex = Write("blind-index");
    }

    public string Home => _folder.FullName;

    public string Kek { get; }

    public string BlindIndex { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
