namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Datatypes of the Vehicle Signal Specification that we use; the names in lower case are the specification's.</summary>
internal enum VssType
{
    Boolean,
    Float,
    String,
    UInt8,
    UInt16,
}
