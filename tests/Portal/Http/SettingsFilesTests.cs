using MerajutASA.Portal.Composition;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed class SettingsFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("merajut-settings-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Later_files_prevail_over_earlier_ones()
    {
        var files = $"{Write("a.json", """{ "Merajut": { "DataProtectionOfficer": "A", "Other": "kept" } }""")}:{Write("b.json", """{ "Merajut": { "DataProtectionOfficer": "B" } }""")}";
        var configuration = new ConfigurationManager();
        configuration.AddSettingsFiles(files);

        Assert.Equal("B", configuration["Merajut:DataProtectionOfficer"]);
        Assert.Equal("kept", configuration["Merajut:Other"]);
    }

    [Fact]
    public void A_file_that_is_named_and_missing_stops_the_portal() =>
        Assert.Throws<FileNotFoundException>(() => new ConfigurationManager().AddSettingsFiles(Path.Combine(folder.FullName, "missing.json")));

    [Fact]
    public void Without_the_setting_there_is_nothing_to_add()
    {
        var configuration = new ConfigurationManager();
        configuration.AddSettingsFiles("");

        Assert.Empty(configuration.AsEnumerable());
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
