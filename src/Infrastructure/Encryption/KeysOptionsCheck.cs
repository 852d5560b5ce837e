using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Stops the start, with a sentence for each fault, when a secret is missing, readable by others, malformed or not meant for Production.</summary>
internal sealed class KeysOptionsCheck(IHostEnvironment environment) : IValidateOptions<KeysOptions>
{
    public ValidateOptionsResult Validate(string? name, KeysOptions options)
    {
        var faults = new[] { options.KekFile, options.BlindIndexFile }
            .Where(file => file.Length > 0)
            .Select(Fault)
            .OfType<string>()
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private string? Fault(string file)
    {
        // Both keys decide about every sealed value: one made by the development stack was never in anybody's custody.
        if (environment.IsProduction() && File.Exists(file + ".generated"))
            return $"{file} was generated for development ({file}.generated lies beside it) and is refused in Production.";
        try
        {
            SecretFile.Read(file);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return fault.Message;
        }
    }
}
