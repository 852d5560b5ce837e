using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.SeedInstitutions;

/// <summary>One made-up institution and the state that it ends in.</summary>
internal sealed record SampleInstitution(InstitutionForm Form, ContactForm Contact, InstitutionState State);
