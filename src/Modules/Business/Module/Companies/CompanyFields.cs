using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>The logical names of what is sealed under a company's key.</summary>
internal static class CompanyFields
{
    public static readonly SealedField<string> ContactName = new("company.contact-name");
    public static readonly SealedField<string> ContactEmail = new("company.contact-email");
    public static readonly SealedField<string> ContactPhone = new("company.contact-phone");
    public static readonly SealedField<string> TaxNumber = new("company.tax-number");
    public static readonly SealedField<string> DecisionNote = new("company.decision-note");
    public static readonly SealedField<string> PledgeEnd = new("pledge.end-reason");
    public static readonly SealedField<string> ReceiptWithdrawal = new("receipt.withdrawal");
}
