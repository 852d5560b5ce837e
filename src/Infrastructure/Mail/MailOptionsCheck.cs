using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Mail;

/// <summary>Stops the start, with a sentence for each fault, when letters could not be sent or would be sent in the open.</summary>
internal sealed class MailOptionsCheck(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailOptions options)
    {
        if (Letters.Address(options.From) is null)
            yield return $"{MailOptions.Section}:From: '{options.From}' is no address.";
        if (options.Timeout <= TimeSpan.Zero)
            yield return $"{MailOptions.Section}:Timeout must be longer than nothing.";
        if (options.Host.Length == 0)
            yield break;
        if (options.Port is < 1 or > 65535)
            yield return $"{MailOptions.Section}:Port: {options.Port} is no port.";
        if (options.Security == MailSecurity.None && environment.IsProduction() && !IsHere(options.Host))
            yield return $"{MailOptions.Section}:Security: letters carry sign-in codes; None is for a server on this machine only.";
        if (options.User.Length > 0 && options.Security == MailSecurity.None && !IsHere(options.Host))
            yield return $"{MailOptions.Section}:Security: a password is not sent without TLS.";
        if (options.User.Length > 0 != options.PasswordFile.Length > 0)
            yield return $"{MailOptions.Section}:User and {MailOptions.Section}:PasswordFile go together.";
        if (options.PasswordFile.Length > 0 && !File.Exists(options.PasswordFile))
            yield return $"{MailOptions.Section}:PasswordFile: {options.PasswordFile} is not there.";
    }

    private static bool IsHere(string host) =>
        host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
