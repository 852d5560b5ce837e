using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>What stack/production/make-secrets.sh makes, in a folder that goes away again.</summary>
internal sealed class GeneratedSettings : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merajut-secrets-").FullName;

    public GeneratedSettings()
    {
        using var script = Process.Start("bash", [Path.Combine(ComposeFile.Folder, "production", "make-secrets.sh"), _folder]);
        script.WaitForExit();
        if (script.ExitCode != 0)
            throw new InvalidOperationException($"make-secrets.sh ended with {script.ExitCode}.");
    }

    public string PathOf(string service, string file) => Path.Combine(_folder, service, file);

    /// <summary>The settings of a process as it reads them, with paths that are valid here instead of in its container.</summary>
    public IConfiguration Read(string service)
    {
        var text = File.ReadAllText(PathOf(service, $"{service}.json"))
            .Replace("/run/merajut/own", Path.Combine(_folder, service), StringComparison.Ordinal)
            .Replace("/run/merajut/ca", Path.Combine(_folder, "ca"), StringComparison.Ordinal);
        return new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))).Build();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
