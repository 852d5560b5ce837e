using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Testing.World;

/// <summary>Development, in the tests' own folder.</summary>
internal sealed class TestEnvironment : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Development;

    public string ApplicationName { get; set; } = "MerajutASA.Testing";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
