// Sizes of operands and meanings of ext words, by opcode.
#include "vm/bytecode/operands.hpp"

namespace gvm::vm {

namespace {

uint64_t slots_of_bytes(uint64_t bytes) { return bytes / 8 + (bytes % 8 != 0); }

uint64_t print_slots(PrintForm form) {
  switch (form) {
    case PrintForm::Complex:
    case PrintForm::String:
    case PrintForm::Interface: return 2;
    case PrintForm::Slice: return 3;
    case PrintForm::Space:
    case PrintForm::Newline: return 0;
    case PrintForm::Bool:
    case PrintForm::Int:
    case PrintForm::Uint:
    case PrintForm::Float:
    case PrintForm::Pointer: return 1;
  }
  return 1;
}

uint64_t variable_slots(const Image& image, Insn insn, const uint64_t* ext, uint32_t which) {
  auto type = [&] { return image.types[ext[0]]; };
  switch (insn.op()) {
    case Op::ZeroN: return insn.b();
    case Op::MoveN:
    case Op::LoadCaptures:
    case Op::MakeClosure: return insn.c();
    case Op::Concat: return 2 * uint64_t{insn.c()};
    case Op::LoadMem:
    case Op::StoreMem:
    case Op::IndexMem:
    case Op::SetIndexMem: return slots_of_bytes(ext[0]);
    case Op::PartMem: return slots_of_bytes(which == 0 ? ext[0] : insn.c() + ext[0]);
    case Op::SetPartMem: return slots_of_bytes(which == 0 ? insn.c() + ext[0] : ext[0]);
    case Op::ArrayGet:
    case Op::ArraySet: {
      const ArrayExt array = ArrayExt::unpack(ext[0]);
      const bool whole = which == (insn.op() == Op::ArrayGet ? 1u : 0u);
      if (whole) return slots_of_bytes(uint64_t{array.length} * array.size);
      return slots_of_bytes(array.size);
    }
    case Op::ArrayGet64:
    case Op::ArraySet64: return ext[0];
    case Op::EqMem:
    case Op::BoxIface:
    case Op::Unbox:
    case Op::AssertType:
    case Op::AssertTypeOk:
    case Op::LoadOrZero:
    case Op::AppendValue: return type()->slots();
    case Op::MapFind:
    case Op::MapAssign:
    case Op::MapDelete: {
      const runtime::Type* map = type()->underlying;
      return map != nullptr && map->key != nullptr ? map->key->slots() : 0;
    }
    case Op::MapIterInit:
    case Op::MapIterNext: return kMapIterSlots;
    case Op::Print: return print_slots(static_cast<PrintForm>(insn.b()));
    default: return 0;
  }
}

}  // namespace

bool is_slot(OperandKind kind) { return kind >= OperandKind::Dst && kind <= OperandKind::SrcN; }

bool is_written(OperandKind kind) {
  return kind == OperandKind::Dst || kind == OperandKind::Dst2 || kind == OperandKind::Dst3 || kind == OperandKind::DstN;
}

uint64_t operand_slots(const Image& image, Insn insn, const uint64_t* ext, uint32_t which) {
  switch (operand_kind(op_info(insn.op()), which)) {
    case OperandKind::Dst:
    case OperandKind::Src:
      // Those that write a second slot beside their first.
      return insn.op() == Op::SetPart8 || insn.op() == Op::SetPart16 || insn.op() == Op::SetPart32
                 ? (which == 0 ? insn.c() / 8 + 1 : 1)
             : insn.op() >= Op::PartI8 && insn.op() <= Op::PartU32 && which == 1 ? insn.c() / 8 + 1
                                                                                  : 1;
    case OperandKind::Dst2:
    case OperandKind::Src2: return 2;
    case OperandKind::Dst3:
    case OperandKind::Src3: return 3;
    case OperandKind::DstN:
    case OperandKind::SrcN: return variable_slots(image, insn, ext, which);
    default: return 0;
  }
}

ExtKind ext_kind(Op op, uint32_t word) {
  switch (op) {
    case Op::EqIfaceVal:
    case Op::EqMem:
    case Op::EqPtrMem:
    case Op::MakeSlice:
    case Op::Append64:
    case Op::Append8:
    case Op::AppendValue:
    case Op::AppendSlice:
    case Op::AppendString:
    case Op::MakeIface:
    case Op::BoxIface:
    case Op::BoxIfaceMem:
    case Op::IfaceIs:
    case Op::IfaceImpl:
    case Op::JumpTypeNot:
    case Op::Unbox:
    case Op::AssertType:
    case Op::AssertTypeOk:
    case Op::AssertIface:
    case Op::AssertIfaceOk:
    case Op::MakeMap:
    case Op::MapFind:
    case Op::MapFind64:
    case Op::MapFindStr:
    case Op::MapAssign:
    case Op::MapAssign64:
    case Op::MapAssignStr:
    case Op::MapDelete:
    case Op::LoadOrZero:
    case Op::MakeChan: return ExtKind::Type;
    case Op::MakeClosure: return ExtKind::Function;
    case Op::CallIface: return word == 0 ? ExtKind::Method : ExtKind::Cache;
    case Op::Index2D64: return ExtKind::Slot;
    case Op::IndexAddr:
    case Op::IndexField64: return ExtKind::ElemOffset;
    case Op::ArrayAddr: return word == 0 ? ExtKind::ElemOffset : ExtKind::Number;
    case Op::SliceSlice: return ExtKind::ElemBounds;
    case Op::SliceArray: return word == 0 ? ExtKind::ElemBounds : ExtKind::Number;
    case Op::SliceString: return ExtKind::Bounds;
    case Op::ArrayGet:
    case Op::ArraySet: return ExtKind::Array;
    default: return ExtKind::Number;
  }
}

}  // namespace gvm::vm
